package dianyuan.example;

import dianyuan.Decision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The ledger's stream, a row for each event. */
final class EventTable {
    private final Connection connection;
    private final String stream;

    EventTable(Connection connection, String stream) {
        this.connection = connection;
        this.stream = stream;
    }

    String stream() {
        return stream;
    }

    /** Events after a number, in order, one a line, byte for byte as they were stored. */
    String after(long seq) throws SQLException {
        String sql = "SELECT event FROM events WHERE stream = ? AND seq > ? ORDER BY seq";
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, stream);
            query.setLong(2, seq);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
        }
        return lines.toString();
    }

    /** Stores all events, or none because somebody else came first with one of their numbers. */
    boolean append(List<Decision.Event> events) throws SQLException {
        connection.setAutoCommit(false);
        try {
            insert(events);
            connection.commit();
            return true;
        } catch (SQLException error) {
            connection.rollback();
            // Every database has its own code for a key that is taken; so the table is asked.
            if (!events.isEmpty() && isTaken(events.get(0).seq())) {
                return false;
            }
            throw error;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void insert(List<Decision.Event> events) throws SQLException {
        String sql = "INSERT INTO events (stream, seq, id, event) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Decision.Event event : events) {
                insert.setString(1, stream);
                insert.setLong(2, event.seq());
                insert.setString(3, event.id());
                insert.setString(4, event.json());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private boolean isTaken(long seq) throws SQLException {
        String sql = "SELECT 1 FROM events WHERE stream = ? AND seq = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, stream);
            query.setLong(2, seq);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
