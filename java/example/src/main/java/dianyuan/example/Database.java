package dianyuan.example;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The agency's database. SQLite here; the statements of this package are plain SQL. */
final class Database {
    private static final String LAWYERS =
            "CREATE TABLE IF NOT EXISTS lawyers (id TEXT NOT NULL PRIMARY KEY, profile TEXT NOT NULL)";

    private static final String CASES =
            "CREATE TABLE IF NOT EXISTS cases (id TEXT NOT NULL PRIMARY KEY, facts TEXT NOT NULL)";

    /** As the example in Rust (crates/service) has it: both may work on one file, at the same time. */
    private static final String EVENTS = "CREATE TABLE IF NOT EXISTS events ("
            + "stream TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, event TEXT NOT NULL, "
            + "PRIMARY KEY (stream, seq)) WITHOUT ROWID";

    /**
     * Readers and one writer work side by side, whoever finds another writing waits for a minute, and a commit returns
     * once it is on the disk.
     */
    private static final String SETTINGS =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=60000&transaction_mode=IMMEDIATE";

    private Database() {}

    /** A connection to the file; the tables are made where there are none. Each thread has its own. */
    static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + SETTINGS);
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {LAWYERS, CASES, EVENTS}) {
                statement.execute(table);
            }
            return connection;
        } catch (SQLException error) {
            connection.close();
            throw error;
        }
    }
}
