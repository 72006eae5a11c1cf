// C++17 over dianyuan.h: objects that free themselves, failures as exceptions, texts as std::string_view. Everything that
// the C header says of a function holds of the one that has its name here. It is header files alone; link as for C.
//
//     auto roster = dianyuan::Roster::read(text);
//     auto policy = dianyuan::Policy::read("national");
//     dianyuan::Engine engine(roster, policy, dianyuan::Calibration::fit(roster, policy, "2026-11-25"));
//     std::cout << engine.rank(dianyuan::Case::read(case_text)).json();
//
// An object is moved, not copied, and is empty after that: what is asked of an empty one throws, or is 0 or "". Several
// threads may use one as the C header says. A text that is returned as a view lives as long as its object.

#ifndef DIANYUAN_HPP
#define DIANYUAN_HPP

#include "dianyuan/assignment.hpp"
#include "dianyuan/engine.hpp"
#include "dianyuan/ledger.hpp"
#include "dianyuan/object.hpp"

#endif
