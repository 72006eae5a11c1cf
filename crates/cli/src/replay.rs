//! The `replay` command.

use dianyuan::record::{Record, Replay, Verdict};
use dianyuan::{Case, Roster};

use crate::args::{Format, ReplayArguments};
use crate::failure::Failure;
use crate::input;
use crate::language::Language;
use crate::outcome::Outcome;
use crate::page::grid::paragraph;
use crate::screen;

pub(crate) fn run(arguments: &ReplayArguments) -> Result<Outcome, Failure> {
    let names = [&arguments.record].into_iter();
    let names = names.chain(&arguments.roster).chain(&arguments.case);
    let names = names.chain(&arguments.causes).map(String::as_str);
    input::refuse_two_from_stdin(names)?;
    let mut failure = Failure::default();
    let record = failure.note(input::read(&arguments.record, Record::from_json));
    let causes = input::causes(&arguments.causes, &mut failure);
    let roster = arguments
        .roster
        .as_ref()
        .zip(causes)
        .and_then(|(file, causes)| {
            failure.note(input::read(file, |text| Roster::from_json(text, &causes)))
        });
    let case = arguments.case.as_ref();
    let case = case.and_then(|file| failure.note(input::read(file, Case::from_json)));
    failure.unless_empty()?;
    let Some(record) = record else {
        unreachable!("what is missing was noted");
    };
    let inputs = roster.as_ref().zip(case.as_ref());
    let replay = match &arguments.digest {
        Some(kept) => record.replay_against(kept, inputs),
        None => record.replay(inputs),
    };
    let replay = replay.map_err(|error| Failure::of(input::shown(&arguments.record), error))?;
    let text = match screen::format(arguments.format) {
        Format::Json => replay.to_json().to_canonical() + "\n",
        Format::Table => page(
            &record,
            &replay,
            inputs.is_some(),
            Language::or_environment(arguments.lang),
        ),
    };
    Ok(Outcome {
        text,
        is_lacking: replay.verdict() != Verdict::Reproduced,
    })
}

fn page(record: &Record, replay: &Replay, with_inputs: bool, language: Language) -> String {
    let digest = record.digest();
    let mut lines = vec![
        verdict(replay.verdict(), language).to_owned(),
        language
            .pick(
                if with_inputs {
                    "已重算：资格规则、各项指标、得分、名次、抽签与结果。"
                } else {
                    "已重算：得分、名次、抽签与结果。加上 --roster 和 --case 可一并重算资格规则与各项指标。"
                },
                if with_inputs {
                    "Derived again: gates, signals, points, order, lots and outcome."
                } else {
                    "Derived again: points, order, lots and outcome. With --roster and --case also gates and signals."
                },
            )
            .to_owned(),
        format!("{}{digest}", language.pick("记录的摘要：", "Digest of the record: ")),
    ];
    lines.extend(replay.findings().iter().map(|finding| {
        let (found, expected) = (&finding.found, &finding.expected);
        let path = if finding.path.is_empty() {
            language.pick("整份记录", "the record")
        } else {
            &finding.path
        };
        match language {
            Language::Zh => format!("  {path}：记录为 {found}，应为 {expected}"),
            Language::En => format!("  {path}: found {found}, expected {expected}"),
        }
    }));
    let width = screen::width();
    lines.iter().map(|line| paragraph(line, width)).collect()
}

fn verdict(verdict: Verdict, language: Language) -> &'static str {
    match verdict {
        Verdict::EngineDiffers => language.pick(
            "结果不同：记录由另一版本的引擎生成。",
            "Engine differs: the record is of another version, and something comes out otherwise.",
        ),
        Verdict::InputsDiffer => language.pick(
            "输入不同：名册或案件不是生成记录时的那一份。",
            "Inputs differ: the roster or the case is another than the record was made from.",
        ),
        Verdict::Tampered => language.pick(
            "不符：记录中的内容与其推算结果或所存摘要不一致。",
            "Tampered: the record disagrees with what follows from it, or with the digest that was kept.",
        ),
        // `Reproduced`; the set may grow.
        _ => language.pick("一致：全部结果可重现。", "Reproduced: everything came out the same."),
    }
}
