package org.caiflow.bid.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

/** What is said, signed and recorded in the room. */
@Mapper
interface RoomMapper {

    void insertObjection(ObjectionRow objection);

    ObjectionRow objection(long id);

    /** @return 0 when it has an answer already */
    int answer(@Param("id") long id, @Param("answer") String answer, @Param("by") long by, @Param("at") long at);

    List<ObjectionRow> objections(long tenderId);

    void insertSignature(SignatureRow signature);

    List<SignatureRow> signatures(long tenderId);

    void insertRecording(RecordingRow recording);

    RecordingRow recording(long id);

    List<RecordingRow> recordings(long tenderId);

    /** @param id 0 before it is inserted */
    record ObjectionRow(long id, long tenderId, long organisationId, long personId, String text, long raisedAt, String answer, Long answeredBy,
                        Long answeredAt) {
    }

    record SignatureRow(long tenderId, long organisationId, long personId, long signedAt) {
    }

    /** @param id 0 before it is inserted; @param startsAt milliseconds, when the recording begins */
    record RecordingRow(long id, long tenderId, String title, String sha256, String mediaType, long startsAt, long addedBy, long addedAt) {
    }
}
