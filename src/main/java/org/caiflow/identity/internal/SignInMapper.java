package org.caiflow.identity.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.identity.SignIns.IssuedToken;
import org.caiflow.identity.SignIns.SignedIn;

import java.util.List;

@Mapper
interface SignInMapper {

    void log(@Param("login") String login, @Param("outcome") Trace outcome, @Param("at") long at,
             @Param("address") String address);

    /** When the newest wrong passwords since the last success or unlocking came in, newest first. */
    List<Long> failures(@Param("login") String login, @Param("since") long since, @Param("limit") int limit);

    void insertToken(@Param("personId") long personId, @Param("hash") String hash, @Param("credentials") int credentials,
                     @Param("issuedAt") long issuedAt, @Param("expiresAt") long expiresAt);

    /** Null unless the token works now. */
    SignedIn byToken(@Param("hash") String hash, @Param("now") long now);

    int revokeByHash(@Param("hash") String hash, @Param("now") long now);

    int revokeOwn(@Param("id") long id, @Param("personId") long personId, @Param("now") long now);

    List<IssuedToken> tokensOf(@Param("personId") long personId, @Param("now") long now);

    enum Trace { ADMITTED, WRONG, LOCKED, UNLOCKED }
}
