package org.caiflow.badexamples;

/** Statements that no database understands. */
interface BadMapper {

    BadRow unknownColumn(long id);

    BadRow forgottenColumn(long id);

    int hiddenBehindACondition(String name);

    record BadRow(long id, String name) {
    }
}
