package org.caiflow.identity.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.identity.Membership;
import org.caiflow.identity.People;
import org.caiflow.identity.Role;

import java.util.Collection;
import java.util.List;

@Mapper
interface PersonMapper {

    PersonRow byId(long id);

    List<PersonRow> all(@Param("ids") Collection<Long> ids);

    List<PersonRow> byLogins(@Param("logins") Collection<String> logins);

    List<Long> named(@Param("role") Role role, @Param("words") String words);

    PersonRow byLogin(String login);

    /** Waits for others that work on the same person. */
    PersonRow lock(long id);

    List<PersonRow> holding(@Param("role") Role role, @Param("organisationId") long organisationId);

    List<PersonRow> page(@Param("search") String search, @Param("after") String after, @Param("limit") int limit);

    List<People.Beside> beside(@Param("role") Role role, @Param("organisations") Collection<Long> organisations,
                               @Param("roles") Collection<Role> roles);

    List<Long> inactive(Role role);

    int countHolding(Role role);

    boolean none();

    void insert(NewPerson person);

    int setActive(@Param("id") long id, @Param("revision") int revision, @Param("active") boolean active);

    int setPassword(@Param("id") long id, @Param("credentials") int credentials, @Param("password") String password);

    int setLanguage(@Param("id") long id, @Param("revision") int revision, @Param("language") String language);

    List<HeldRole> membershipsOf(@Param("personIds") Collection<Long> personIds);

    void insertMembership(@Param("personId") long personId, @Param("organisationId") long organisationId,
                          @Param("role") Role role, @Param("grantedBy") Long grantedBy, @Param("grantedAt") long grantedAt);

    int deleteMembership(@Param("personId") long personId, @Param("organisationId") long organisationId,
                         @Param("role") Role role);

    List<Exclusion> exclusionsOf(Role role);

    record HeldRole(long personId, long organisationId, String organisation, String region, Role role) {

        Membership membership() {
            return new Membership(organisationId, organisation, region, role);
        }
    }
}
