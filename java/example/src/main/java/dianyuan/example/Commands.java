package dianyuan.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the people at the agency want, as commands. A command's id is its own for ever: sent twice, it is done once. */
final class Commands {
    private Commands() {}

    /** A clerk takes a case in. */
    static String receive(String id, JsonNode facts) {
        ObjectNode data = Json.object();
        data.put("kind", facts.get("kind").asText());
        data.put("route", facts.get("route").asText());
        data.put("from", facts.get("received").asText());
        return command(id, "clerk", "s-1", facts.get("id").asText(), "receive", data);
    }

    /** The client names lawyers, first choice first. */
    static String choose(String id, String caseId, String client, String... lawyers) {
        ObjectNode data = Json.object();
        ArrayNode picks = data.putArray("picks");
        for (String lawyer : lawyers) {
            picks.add(lawyer);
        }
        return command(id, "client", client, caseId, "choose", data);
    }

    /** A clerk proposes the lawyer whose seat is kept. */
    static String propose(String id, String caseId, String lawyer) {
        return command(id, "clerk", "s-1", caseId, "propose", Json.object().put("lawyer", lawyer));
    }

    /** An official appoints. */
    static String confirm(String id, String caseId, String lawyer) {
        return command(id, "official", "o-1", caseId, "confirm", Json.object().put("lawyer", lawyer));
    }

    /** A batch assignment gives the case to a lawyer. */
    static String assign(String id, String caseId, String lawyer) {
        return command(id, "clerk", "s-1", caseId, "assign", Json.object().put("lawyer", lawyer));
    }

    private static String command(
            String id, String role, String actor, String caseId, String type, ObjectNode data) {
        ObjectNode command = Json.object();
        command.put("id", id);
        command.putObject("actor").put("id", actor).put("role", role);
        command.put("case", caseId);
        command.put("type", type);
        command.set("data", data);
        return command.toString();
    }
}
