package org.caiflow.expert.internal;

import java.time.LocalDate;

class ExpertRow {

    Long id;
    long personId;
    Long applicationId;
    String region;
    String employer;
    String employerKey;
    String title;
    String titleLevel;
    LocalDate fieldSince;
    LocalDate birth;
    LocalDate validFrom;
    LocalDate validTo;
    boolean active;
    long registeredAt;
    long changedAt;
    int revision;
}
