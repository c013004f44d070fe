package org.caiflow.expert.web;

import org.caiflow.expert.Committees.Panel;
import org.caiflow.expert.Contacts.Contact;

import java.util.List;
import java.util.Map;

/**
 * @param labels   of the packages, by id
 * @param contacts by seat
 * @param seat     whose number is shown this once; empty otherwise, as is {@code number}
 */
public record CommitteesPage(String caseNo, String caseName, List<Panel> panels, Map<Long, String> labels, Map<String, List<Contact>> contacts,
                             String seat, String number) {

    public String packageOf(long packageId) {
        return labels.get(packageId);
    }

    public List<Contact> contactsOf(String member) {
        return contacts.get(member);
    }
}
