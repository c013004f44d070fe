package org.caiflow.expert.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface ContactMapper {

    void insert(ContactRow contact);

    /** Oldest first. */
    List<ContactRow> ofSeat(String seat);

    void insertCode(@Param("seat") String seat, @Param("hash") String hash, @Param("expiresAt") long expiresAt);

    /** The seat of a code that can still be used; null when there is none. */
    String seatOfCode(@Param("hash") String hash, @Param("now") long now);

    int useCode(@Param("hash") String hash, @Param("now") long now);
}
