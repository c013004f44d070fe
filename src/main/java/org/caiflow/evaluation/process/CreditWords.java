package org.caiflow.evaluation.process;

import org.caiflow.credit.CreditChecks.Check;
import org.caiflow.credit.CreditChecks.Purpose;
import org.caiflow.credit.CreditSource.Listing;
import org.caiflow.evaluation.CreditReviews.Standing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;

/** What is known of a bidder's credit, in the words of a form. */
@Component
class CreditWords {

    private final MessageSource messages;

    CreditWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Standing standing) {
        String listed = standing.listed().isEmpty() ? say("evaluation.credit.clear")
                : standing.listed().stream().map(this::of).collect(Collectors.joining("\n"));
        var noted = standing.checks().stream().filter(check -> check.purpose() == Purpose.NOTED).map(Check::channel).distinct().sorted()
                .map(channel -> say("enum.Channel." + channel)).toList();
        return listed + "\n" + (noted.isEmpty() ? say("evaluation.credit.unseen") : say("evaluation.credit.seen", String.join("、", noted)));
    }

    String of(Listing listing) {
        return say("evaluation.credit.listed", say("enum.CreditList." + listing.list()), listing.authority(), listing.paperNo() == null ? "" : listing.paperNo(),
                listing.to() == null ? "—" : listing.to().toString());
    }

    /** A line each, in Markdown. */
    String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
