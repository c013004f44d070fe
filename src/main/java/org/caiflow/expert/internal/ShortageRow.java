package org.caiflow.expert.internal;

class ShortageRow {

    Long id;
    long committeeId;
    Way way;
    byte[] people;
    String reason;
    String consent;
    long chosenBy;
    long chosenAt;

    enum Way { RECOMMEND, SELECT }
}
