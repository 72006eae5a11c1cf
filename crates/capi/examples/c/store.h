/* Events in a file to which lines are only added: line n is event n. A database would have a table with a unique
 * (stream, number), and put all events of a decision in with one transaction. */

#ifndef STORE_H
#define STORE_H

#include <dianyuan.h>

struct store {
    const char *path;
    char *events; /* All lines, as they were read last. */
};

/* Reads the file; one that is not there yet is empty. */
void store_open(struct store *store, const char *path);

/* Adds the events of a decision. 0, and nothing is added, where the file has an event under one of their numbers. */
int store_append(struct store *store, const dy_decision *decision);

/* The stored events behind number `seq`, one on each line. */
const char *store_since(struct store *store, uint64_t seq);

void store_close(struct store *store);

/* The text of a file, to be freed with free(). Ends the program where it cannot be read. */
char *read_text(const char *folder, const char *name);

#endif
