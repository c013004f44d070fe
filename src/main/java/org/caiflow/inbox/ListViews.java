package org.caiflow.inbox;

import java.util.List;
import java.util.Optional;
import org.caiflow.identity.Actor;

/** What a person keeps of a list: the columns it shows, and views (已存视图), each a name for an address query. Nobody sees another's. */
public interface ListViews {

    /** By name. */
    List<View> of(Actor actor, Listed list);

    /** Empty when the person never chose; an empty list when none is wanted. */
    Optional<List<String>> columns(Actor actor, Listed list);

    void chooseColumns(Actor actor, Listed list, List<String> columns);

    /**
     * A view of the same name is replaced.
     *
     * @throws org.caiflow.kernel.Refused when the name is missing or too long, the query too long, or too many are kept
     */
    void save(Actor actor, Listed list, String name, String query);

    /** One that is not the actor's is left alone. */
    void delete(Actor actor, long id);

    /** The lists that can be kept. */
    enum Listed { INBOX, PROJECTS }

    /** @param query what stands behind the question mark of the list's address */
    record View(long id, String name, String query) {
    }
}
