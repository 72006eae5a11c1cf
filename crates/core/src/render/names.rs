//! How the names of closed sets are declared, and the sets that rankings are made of: gates, verdicts, orders,
//! and languages by their codes.

use super::Language;
use crate::gate::Verdict;
use crate::model::LanguageCode;
use crate::policy::Gate;
use crate::ranking::Order;

/// Declares a function that names every value of a closed set in both languages. A value that is not listed
/// does not compile.
macro_rules! names {
    ($(
        $(#[doc = $doc:literal])*
        $function:ident($set:ty, $path:literal) {
            $first:ident $first_zh:literal $first_en:literal;
            $( $value:ident $zh:literal $en:literal; )*
        }
    )+) => { $(
        $(#[doc = $doc])*
        ///
        /// # Example
        /// ```
        #[doc = concat!("use dianyuan::render::{Language, ", stringify!($function), "};")]
        #[doc = concat!("let value = dianyuan::", $path, "::", stringify!($first), ";")]
        #[doc = concat!("assert_eq!(", stringify!($function), "(value, Language::Zh), ", stringify!($first_zh), ");")]
        #[doc = concat!("assert_eq!(", stringify!($function), "(value, Language::En), ", stringify!($first_en), ");")]
        /// ```
        #[must_use]
        pub fn $function(value: $set, language: $crate::render::Language) -> &'static str {
            let (zh, en) = match value {
                <$set>::$first => ($first_zh, $first_en),
                $( <$set>::$value => ($zh, $en), )*
            };
            language.pick(zh, en)
        }
    )+ };
}
pub(super) use names;

names! {
    /// What a gate is about.
    gate(Gate, "Gate") {
        H1 "执业资格" "the licence to practise";
        H2 "入册情况" "the roster";
        H3 "重罪辩护年限" "experience for the gravest cases";
        H4 "未成年人案件" "cases of minors";
        H5 "刑事辩护由律师担任" "defence by lawyers only";
        H6 "双方代理与利害关系" "acting for both sides or in one’s own interest";
        H7 "同所代理对方" "the firm of the other side";
        H8 "先前参与本案" "an earlier part in the matter";
        H9 "可凭书面同意豁免的利益冲突" "conflicts that written consent can lift";
        H10 "同案或关联案件被告人" "co-defendants and linked cases";
        H11 "离任法官、检察官及任职回避" "former judges and prosecutors, and relatives in office";
        H12 "现职人员" "serving officials";
        H13 "代理人或辩护人人数" "the number of agents or defenders";
        H14 "办案负荷" "the caseload";
        H15 "能否按时办案" "availability";
        H16 "受援人不同意的律师" "the client’s refusal of a lawyer";
        H17 "更换律师的次数" "changes of lawyer on the client’s wish";
        H18 "人员类别与业务范围" "the scope of the category";
        H19 "个人信息处理依据" "the legal ground for the profile";
    }

    /// What a finding means for the candidate.
    verdict(Verdict, "Verdict") {
        Fail "不能指派" "may not be appointed";
        Review "待核查" "under review";
        Note "备注" "noted";
    }

    /// In which order candidates stand.
    order(Order, "Order") {
        Points "按匹配程度" "by fit";
        Rotation "轮派（久未接受指派者在先）" "by rotation (longest without an appointment first)";
        Lot "随机抽取" "by lot";
    }
}

/// Languages by their codes of ISO 639-3: the languages and topolects of China, sign language, and those of
/// many visitors.
const LANGUAGES: [(&str, &str, &str); 42] = [
    ("cmn", "普通话", "Mandarin"),
    ("zho", "汉语", "Chinese"),
    ("csl", "中国手语", "Chinese Sign Language"),
    ("yue", "粤语", "Cantonese"),
    ("wuu", "吴语", "Wu"),
    ("hak", "客家话", "Hakka"),
    ("nan", "闽南语", "Southern Min"),
    ("cdo", "闽东语", "Eastern Min"),
    ("mnp", "闽北语", "Northern Min"),
    ("cpx", "莆仙语", "Puxian Min"),
    ("czo", "闽中语", "Central Min"),
    ("gan", "赣语", "Gan"),
    ("hsn", "湘语", "Xiang"),
    ("cjy", "晋语", "Jin"),
    ("czh", "徽语", "Huizhou"),
    ("bod", "藏语", "Tibetan"),
    ("adx", "安多藏语", "Amdo Tibetan"),
    ("khg", "康巴藏语", "Khams Tibetan"),
    ("uig", "维吾尔语", "Uyghur"),
    ("kaz", "哈萨克语", "Kazakh"),
    ("kir", "柯尔克孜语", "Kyrgyz"),
    ("mon", "蒙古语", "Mongolian"),
    ("mvf", "蒙古语", "Mongolian"),
    ("kor", "朝鲜语", "Korean"),
    ("zha", "壮语", "Zhuang"),
    ("iii", "彝语", "Nuosu Yi"),
    ("hmn", "苗语", "Hmong"),
    ("hmo", "苗语", "Hmong"),
    ("bca", "白语", "Bai"),
    ("pcc", "布依语", "Bouyei"),
    ("kmc", "侗语", "Kam"),
    ("lis", "傈僳语", "Lisu"),
    ("khb", "傣语", "Tai Lü"),
    ("tdd", "傣语", "Tai Nüa"),
    ("eng", "英语", "English"),
    ("rus", "俄语", "Russian"),
    ("jpn", "日语", "Japanese"),
    ("fra", "法语", "French"),
    ("deu", "德语", "German"),
    ("spa", "西班牙语", "Spanish"),
    ("ara", "阿拉伯语", "Arabic"),
    ("vie", "越南语", "Vietnamese"),
];

/// A language by name; one that is not known here by its code, between quotation marks.
///
/// # Example
/// ```
/// use dianyuan::{model::LanguageCode, render::{Language, language_name}};
/// let sign = LanguageCode::new("csl").unwrap();
/// assert_eq!(language_name(&sign, Language::Zh), "中国手语");
/// assert_eq!(language_name(&sign, Language::En), "Chinese Sign Language");
/// ```
#[must_use]
pub fn language_name(code: &LanguageCode, language: Language) -> String {
    let known = LANGUAGES.iter().find(|(known, ..)| *known == code.as_str());
    if let Some((_, zh, en)) = known {
        return language.pick(*zh, *en).to_owned();
    }
    let code = language.quote(code.as_str());
    language.pick(
        format!("代码为{code}的语言"),
        format!("the language with code {code}"),
    )
}
