package org.caiflow.bid;

import org.caiflow.bid.Bids.SealedBid;
import org.caiflow.identity.Actor;
import org.caiflow.identity.SealKey;
import org.caiflow.identity.SealKeys;
import org.caiflow.identity.Townspeople;
import org.caiflow.seal.Authority;
import org.caiflow.seal.BidContext;
import org.caiflow.seal.BidForm;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Locks;
import org.caiflow.seal.PublicKeys;
import org.caiflow.seal.Receipt;
import org.caiflow.seal.SealParameters;
import org.caiflow.seal.Sealer;
import org.caiflow.seal.SecretKeys;
import org.caiflow.seal.Shares;
import org.caiflow.seal.Suite;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** What people do on their own machines with their keys: seal, hand in, release. */
public class Bidding {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<ApplicationContext, Bidding> CACHED = new WeakHashMap<>();

    private final Bids bids;
    private final Uploads uploads;
    private final Openings openings;
    private final SealKeys registered;
    private final Map<Long, SecretKeys> keys = new ConcurrentHashMap<>();
    private final Map<Long, byte[]> backups = new ConcurrentHashMap<>();

    private Actor supervisor;

    /** One per platform: supervision is one office, and its key one key. */
    public static synchronized Bidding at(ApplicationContext platform) {
        return CACHED.computeIfAbsent(platform, Bidding::new);
    }

    private Bidding(ApplicationContext platform) {
        bids = platform.getBean(Bids.class);
        uploads = platform.getBean(Uploads.class);
        openings = platform.getBean(Openings.class);
        registered = platform.getBean(SealKeys.class);
    }

    /** Keys for those who open a tender of the region {@code cn}. @return someone of its supervision */
    public synchronized Actor equip(Townspeople town, Actor... openers) {
        if (supervisor == null) {
            supervisor = town.supervisor();
        }
        keyOf(supervisor);
        List.of(openers).forEach(this::keyOf);
        return supervisor;
    }

    /** The person's key, made and registered for its organisation when there is none. */
    public synchronized SecretKeys keyOf(Actor holder) {
        SecretKeys made = keys.get(holder.personId());
        return made != null ? made : newKey(holder);
    }

    /** Another key; the one before is retired and forgotten. */
    public synchronized SecretKeys newKey(Actor holder) {
        var made = SecretKeys.generate(RANDOM);
        register(holder, made);
        keys.put(holder.personId(), made);
        return made;
    }

    private SealKey register(Actor holder, SecretKeys made) {
        PublicKeys known = made.publicKeys();
        return registered.register(holder, registered.places(holder).get(0).organisationId(), base64(known.x25519()), base64(known.sm2()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String token(Actor supplier, long packageId) {
        SealParameters sealing = bids.sealing(supplier, packageId, null);
        return keyOf(supplier).token(sealing.project(), sealing.round(), sealing.packageNo());
    }

    public Receipt handIn(Actor supplier, long packageId, BidForm form, Map<String, byte[]> files) {
        return bids.submit(supplier, uploaded(supplier, packageId, seal(supplier, packageId, form, files)));
    }

    public byte[] seal(Actor supplier, long packageId, BidForm form, Map<String, byte[]> files) {
        keyOf(supplier);
        SealParameters sealing = bids.sealing(supplier, packageId, token(supplier, packageId));
        return seal(supplier, sealing.context(), Suite.coded(sealing.suites().get(0)), authorities(sealing), form, files);
    }

    public static List<Authority> authorities(SealParameters sealing) {
        return sealing.authorities().stream().map(one -> new Authority(one.creditCode(),
                one.holders().stream().map(holder -> PublicKeys.of(holder.x25519(), holder.sm2())).toList())).toList();
    }

    public byte[] seal(Actor supplier, BidContext context, Suite suite, List<Authority> authorities, BidForm form, Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try {
            var sealed = new Sealer(suite, keyOf(supplier).publicKeys(), authorities, RANDOM)
                    .seal(context, form, files.entrySet().stream().map(Bidding::source).toList(), out);
            backups.put(supplier.personId(), sealed.form());
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form that the supplier sealed last, as it keeps it. */
    public byte[] backup(Actor supplier) {
        return backups.get(supplier.personId());
    }

    private static Sealer.Source source(Map.Entry<String, byte[]> file) {
        return new Sealer.Source() {
            @Override
            public String name() {
                return file.getKey();
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(file.getValue());
            }
        };
    }

    /** The payload goes up, the head is left to be handed in. */
    public SealedBid uploaded(Actor supplier, long packageId, byte[] envelope) {
        EnvelopeHead head = head(envelope);
        byte[] bytes = head.bytes();
        byte[] payload = Arrays.copyOfRange(envelope, bytes.length, envelope.length);
        String upload = uploads.start(supplier, head.suite().code(), payload.length);
        uploads.append(supplier, upload, 0, new ByteArrayInputStream(payload));
        String fingerprint = HexFormat.of().formatHex(keyOf(supplier).publicKeys().fingerprint());
        return new SealedBid(packageId, token(supplier, packageId), bytes, upload, fingerprint);
    }

    public static EnvelopeHead head(byte[] envelope) {
        try {
            return EnvelopeHead.read(new ByteArrayInputStream(envelope));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void withdraw(Actor supplier, long packageId) {
        bids.withdraw(supplier, packageId, token(supplier, packageId));
    }

    /** Half one of the bid that stands. */
    public byte[] half(Actor supplier, long packageId) {
        var boxed = bids.boxed(supplier, packageId, token(supplier, packageId)).orElseThrow();
        try {
            return Locks.read(Suite.coded(boxed.suite()), boxed.locks()).openHalf(keyOf(supplier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void release(Actor supplier, long packageId) {
        openings.release(supplier, packageId, token(supplier, packageId), half(supplier, packageId));
    }

    /** All shares of the holder's authority. */
    public List<Openings.Share> shares(Actor holder, long tenderId) {
        return openings.locked(holder, tenderId).stream().map(locked -> new Openings.Share(locked.box(),
                opened(holder, locked.suite(), Shares.Use.HALF, locked.half()), opened(holder, locked.suite(), Shares.Use.SLIP, locked.slip()))).toList();
    }

    private byte[] opened(Actor holder, String suite, Shares.Use use, Openings.Sealed share) {
        try {
            return Shares.open(Suite.coded(suite), use, share.id(), share.x(), share.sealed(), keyOf(holder));
        } catch (IOException rubbish) {
            return null;
        }
    }

    public void handInShares(Actor holder, long tenderId) {
        openings.handIn(holder, tenderId, shares(holder, tenderId));
    }
}
