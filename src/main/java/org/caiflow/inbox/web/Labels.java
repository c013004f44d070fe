package org.caiflow.inbox.web;

import java.util.Locale;
import org.caiflow.archive.Journal;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Role;
import org.caiflow.workflow.Tasks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of steps, sides and events in the language of the page. Models carry Chinese; English stands in the messages. */
@Component
class Labels {

    private final MessageSource messages;
    private final Organisations organisations;

    Labels(MessageSource messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    String task(Tasks.Item item, Locale locale) {
        return element(item.processKey(), item.definition(), item.name(), locale);
    }

    /** @param name as the model says it */
    String element(String processKey, String elementId, String name, Locale locale) {
        return isEnglish(locale) ? messages.getMessage("process." + processKey + "." + elementId, null, name, locale) : name;
    }

    String process(String processKey, String name, Locale locale) {
        return isEnglish(locale) ? messages.getMessage("process." + processKey, null, name, locale) : name;
    }

    /** Organisation and role; a committee seat stays anonymous, and who asks for something is called so. */
    String holder(String audience, Locale locale) {
        String[] parts = audience.split(":");
        return switch (parts[0]) {
            case "seat" -> messages.getMessage("page.inbox.seat", null, locale);
            case "person" -> messages.getMessage("page.inbox.applicant", null, locale);
            default -> organisations.get(Long.parseLong(parts[1])).name() + " · " + role(Role.valueOf(parts[2]), locale);
        };
    }

    String role(Role role, Locale locale) {
        return messages.getMessage("enum.Role." + role.name(), null, locale);
    }

    /** A method of procurement stands in the journal by its id and is told by its name. */
    String event(Journal.Entry entry, Locale locale) {
        Object[] args = entry.args().stream().map(arg -> messages.getMessage("enum.Method." + arg, null, arg, locale)).toArray();
        return messages.getMessage("event." + entry.key(), args, entry.key(), locale);
    }

    /** Null when there is no such message: for words that only some forms have. */
    String optional(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
