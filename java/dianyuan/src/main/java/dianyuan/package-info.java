/**
 * dianyuan (点援): client-choice legal aid. Who may be appointed to a case, who fits best, and why.
 *
 * <p><b>A first program.</b>
 *
 * <pre>{@code
 * try (Roster roster = Roster.read(lawyers);
 *         Policy policy = Policy.national();
 *         Calibration calibration = Calibration.fit(roster, policy, LocalDate.of(2026, 11, 26));
 *         Engine engine = new Engine(roster, policy, calibration);
 *         Case legalCase = Case.read(text);
 *         Ranking ranking = engine.rank(legalCase, new RankOptions().top(5))) {
 *     for (Candidate candidate : ranking.candidates()) {
 *         System.out.println(candidate);
 *     }
 * }
 * }</pre>
 *
 * <p><b>Objects</b> that hold native memory are {@link java.lang.AutoCloseable}. Closing one twice does nothing; using
 * one that is closed is an {@link java.lang.IllegalStateException}, and another thread's call that is running ends
 * well. No object depends on another: an engine may be closed while its rankings live. An object that is forgotten is
 * freed some time after the collector has found it, when another is made.
 *
 * <p><b>Threads.</b> Everything may be used from any number of threads. Most objects are immutable; {@link
 * dianyuan.Agency} and {@link dianyuan.Ledger} change, and are locked inside. The library starts no thread, keeps no
 * state, and reads no clock, file or environment.
 *
 * <p><b>Nulls.</b> No argument may be null, and none is ever returned, except where it is said: causes, options, a {@link
 * dianyuan.Progress} and a {@link dianyuan.Stop} may be null.
 *
 * <p><b>Errors.</b> A wrong input is a {@link dianyuan.DianyuanException}, with a kind and every fault by row and path. A
 * refused command of the ledger is an answer, not an error.
 *
 * <p><b>Units.</b> Points, weights and values are integers out of 1,000,000. Rows and places count from 1. Texts are
 * any Unicode.
 *
 * <p><b>The native library</b> lies in the jar. {@code -Ddianyuan.library=PATH} names another file; without one in the jar
 * for the machine, the system's is looked for. A 32-bit Java VM and a library with another version of the C interface
 * are refused with an {@link java.lang.UnsatisfiedLinkError} that says so.
 */
package dianyuan;
