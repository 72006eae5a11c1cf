package dianyuan.example;

import dianyuan.Language;

/** The words of the story, in Chinese and English. */
final class Phrases {
    private final Language language;

    Phrases(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    String pick(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String place(int place, String name, String id, int points) {
        return pick(
                String.format("  第%d名 %s %s，%.1f 分", place, name, id, points / 10_000.0),
                String.format("  %d. %s %s, %.1f points of 100", place, name, id, points / 10_000.0));
    }

    /** What an event says, for those that the story meets. */
    String happened(String type) {
        switch (type) {
            case "received":
                return pick("案件已受理", "the case was received");
            case "chosen":
                return pick("受援人已点选", "the client chose");
            case "passed_over":
                return pick("该人选不能指派，依次看下一人选", "this pick could not be had; the next one is looked at");
            case "held":
                return pick("已为人选保留名额", "a seat is kept");
            case "proposed":
                return pick("已报请确认", "proposed to an official");
            case "confirmed":
                return pick("已指派", "appointed");
            default:
                return type;
        }
    }

    /** Why a command was refused, for those that the story meets. */
    String refused(String word) {
        switch (word) {
            case "repeated_pick":
                return pick("同一律师选了两次", "a lawyer was named twice");
            case "wrong_role":
                return pick("该身份无权这样做", "this role may not do that");
            case "seats_taken":
                return pick("名额已满", "every seat is taken");
            case "ineligible":
                return pick("该律师不能承办", "the lawyer may not serve");
            default:
                return word;
        }
    }
}
