package org.caiflow.expert.internal;

class ExpertRow {

    Long id;
    long personId;
    String region;
    String employer;
    String title;
    boolean active;
    long registeredAt;
    int revision;
}
