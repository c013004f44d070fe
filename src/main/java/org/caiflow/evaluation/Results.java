package org.caiflow.evaluation;

import org.caiflow.notice.NoticeSource;

/** What the public and the bidders are told of the result (财政部令第87号第六十九条). */
public interface Results {

    /** Notice and mails: the winner's, each loser's with its own score and rank or why it was turned down. */
    NoticeSource.Draft notice(long packageId);
}
