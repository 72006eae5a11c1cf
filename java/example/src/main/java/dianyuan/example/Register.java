package dianyuan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dianyuan.Roster;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The published roster and the cases: each profile is kept as the JSON that it came as. */
final class Register {
    private final Connection connection;

    Register(Connection connection) {
        this.connection = connection;
    }

    /** Takes lawyers and firms in, all or none: {@link Roster#read} has looked at every row before. */
    void importLawyers(String lines) throws SQLException {
        Roster.read(lines).close();
        store("INSERT OR REPLACE INTO lawyers (id, profile) VALUES (?, ?)", lines);
    }

    /** Takes cases in. */
    void importCases(String lines) throws SQLException {
        store("INSERT OR REPLACE INTO cases (id, facts) VALUES (?, ?)", lines);
    }

    private void store(String sql, String lines) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String line : lines.split("\n")) {
                insert.setString(1, Json.read(line).get("id").asText());
                insert.setString(2, line);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException error) {
            connection.rollback();
            throw error;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The roster as text, a row a line. */
    String roster() throws SQLException {
        return String.join("\n", column("SELECT profile FROM lawyers ORDER BY id"));
    }

    /** All cases. */
    List<String> cases() throws SQLException {
        return column("SELECT facts FROM cases ORDER BY id");
    }

    private List<String> column(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** The facts of a case. */
    String facts(String id) throws SQLException {
        return one("SELECT facts FROM cases WHERE id = ?", id);
    }

    /** A lawyer's name and firm, as the roster shows them. */
    String name(String id) throws SQLException {
        JsonNode shown = Json.read(one("SELECT profile FROM lawyers WHERE id = ?", id)).path("display");
        return shown.path("name").asText(id) + " (" + shown.path("firm_name").asText() + ")";
    }

    private String one(String sql, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("there is no " + id);
                }
                return rows.getString(1);
            }
        }
    }
}
