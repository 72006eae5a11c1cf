package dianyuan.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON to look into and to write. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException error) {
            // Its message would quote the text, and so maybe a name.
            throw new IllegalArgumentException("that is no JSON");
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
