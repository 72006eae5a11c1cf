package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shared history of client choice: the events and answers that every language records. */
class ChoiceFixtureTest {
    @Test
    void theSharedCommandsLeadToTheRecordedEvents() {
        assumeTrue(Files.exists(Fixtures.path("choice/commands.jsonl")), "there is no such fixture");
    }
}
