package dianyuan.example;

import dianyuan.Agency;
import dianyuan.Calibration;
import dianyuan.Case;
import dianyuan.Engine;
import dianyuan.Policy;
import dianyuan.Roster;
import java.sql.SQLException;
import java.time.LocalDate;

/** What a process makes once, at its start: the engine over the register's roster, and the agency with all cases. */
final class Office implements AutoCloseable {
    final Engine engine;
    final Agency agency;

    Office(Register register, String policyText, LocalDate day) throws SQLException {
        try (Roster roster = Roster.read(register.roster());
                Policy policy = Policy.read(policyText);
                Calibration calibration = Calibration.fit(roster, policy, day)) {
            engine = new Engine(roster, policy, calibration);
        }
        agency = new Agency(engine);
        for (String facts : register.cases()) {
            try (Case legalCase = Case.read(facts)) {
                agency.putCase(legalCase);
            }
        }
    }

    @Override
    public void close() {
        agency.close();
        engine.close();
    }
}
