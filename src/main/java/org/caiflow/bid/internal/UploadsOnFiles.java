package org.caiflow.bid.internal;

import org.caiflow.bid.Uploads;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.seal.Suite;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

@Service
class UploadsOnFiles implements Uploads {

    private final PayloadStore store;

    UploadsOnFiles(PayloadStore store) {
        this.store = store;
    }

    @Override
    public String start(Actor actor, String suite, long size) {
        require(actor);
        if (size <= 0 || size > store.limit()) {
            throw Refused.invalid(Ground.of("bid.upload-size", store.limit() / BLOCK).at("size"));
        }
        try {
            return store.start(Suite.coded(suite), size);
        } catch (IllegalArgumentException noSuite) {
            throw Refused.invalid(Ground.of("bid.suite", suite).at("suite"));
        }
    }

    /** Bids come from suppliers, recordings of an opening from its host. */
    private static void require(Actor actor) {
        if (!actor.has(Role.SUPPLIER_AGENT)) {
            actor.as(Role.AGENCY_MANAGER);
        }
    }

    @Override
    public long received(Actor actor, String id) {
        require(actor);
        return store.upload(id).received();
    }

    @Override
    public long append(Actor actor, String id, long offset, InputStream piece) {
        require(actor);
        PayloadStore.Upload upload = store.upload(id);
        if (offset > upload.received() || offset % BLOCK != 0) {
            throw Refused.conflict("bid.upload-gap", upload.received());
        }
        try {
            return store.append(upload, offset, piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
