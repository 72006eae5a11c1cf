"""OR-tools' `SimpleMinCostFlow`: cost scaling after a maximum flow, which puts seats first by itself."""

from typing import Any

import numpy as np
from instance import Instance
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow


def build(instance: Instance) -> Any:
    flow = SimpleMinCostFlow()
    cases, lawyers = instance.cases, instance.lawyer_count
    heads = instance.lawyers.astype(np.int32) + np.int32(cases)
    ones = np.ones(len(heads), dtype=np.int64)
    flow.add_arcs_with_capacity_and_unit_cost(
        instance.case_of_edges(), heads, ones, instance.costs()
    )
    supplies = np.concatenate(
        [np.ones(cases, dtype=np.int64), -instance.maximums.astype(np.int64)]
    )
    flow.set_nodes_supplies(np.arange(cases + lawyers, dtype=np.int32), supplies)
    return flow


def solve(flow: Any) -> None:
    status = flow.solve_max_flow_with_min_cost()
    assert status == flow.OPTIMAL, status


def taken(flow: Any) -> np.ndarray:
    arcs = np.arange(flow.num_arcs(), dtype=np.int32)
    return np.flatnonzero(flow.flows(arcs))
