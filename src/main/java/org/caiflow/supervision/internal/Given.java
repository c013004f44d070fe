package org.caiflow.supervision.internal;

import org.caiflow.supervision.reading.Image;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.supervision.reading.Trait;
import org.caiflow.supervision.text.Contact;
import org.caiflow.supervision.text.Contacts;
import org.caiflow.supervision.text.Plain;
import org.caiflow.supervision.text.Reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What all bidders had before them: the tender document with its attachments, and the letters that statutes prescribe. */
record Given(Reference reference, List<ReadFile> files, Set<String> pictures, Set<String> contacts) {

    /** @param letters prescribed by statutes; @param parties phones and addresses of purchaser and agency */
    static Given of(List<ReadFile> files, String letters, Set<String> parties) {
        var texts = new ArrayList<>(files.stream().map(file -> Plain.of(file.readText())).toList());
        var contacts = texts.stream().flatMap(text -> Contacts.in(text).stream()).map(Contact::value).collect(Collectors.toSet());
        contacts.addAll(parties);
        texts.add(Plain.of(letters));
        var pictures = files.stream().flatMap(file -> file.images().stream()).map(Image::hash).collect(Collectors.toSet());
        return new Given(new Reference(texts), files, pictures, contacts);
    }

    boolean has(Trait trait, String value) {
        return files.stream().anyMatch(file -> file.values(trait).stream().anyMatch(value::equalsIgnoreCase));
    }
}
