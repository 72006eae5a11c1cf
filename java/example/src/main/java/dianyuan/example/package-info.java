/**
 * A small case system of an agency, as an example: lawyers, cases and the ledger's stream in a database through JDBC.
 *
 * <p>A clerk receives a case, the client is shown a shortlist and chooses, a clerk proposes, an official confirms, and
 * cases in which nobody chooses are assigned in one go. {@link dianyuan.example.Desk} is the part to take over: read what
 * came, decide, store all events in one transaction, and once more where somebody came first.
 */
package dianyuan.example;
