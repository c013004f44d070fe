package org.caiflow.bid.internal;

import org.caiflow.archive.Renderer;
import org.caiflow.bid.ReceiptFacts;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Organisation;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.kernel.SecretFile;
import org.caiflow.seal.EnvelopeHead;
import org.caiflow.seal.Receipt;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Receipts of bids (投标回执), signed with {@code keys/receipt.key}. Before the opening none is kept that the platform could read. */
@Component
class Receipts {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int SEED = 32;
    private static final int SHOWN = 12;

    private final Tenders tenders;
    private final Cases cases;
    private final Renderer renderer;
    private final byte[] seed;

    Receipts(Tenders tenders, Cases cases, Renderer renderer, @Value("${caiflow.data:./data}") Path data) {
        this.tenders = tenders;
        this.cases = cases;
        this.renderer = renderer;
        this.seed = SecretFile.readOrCreate(data.resolve("keys").resolve("receipt.key"), SEED, new SecureRandom());
    }

    Receipt sign(Round round, Organisation supplier, EnvelopeHead head, byte[] payloadHash, Instant received) {
        String hash = HexFormat.of().formatHex(head.hash(payloadHash));
        var tender = round.tender();
        return new Receipt(Receipt.FORMAT, number(tender.caseNo(), hash, received), tender.caseNo(), tender.round(), round.pack().no(),
                oneLine(round.pack().name()), oneLine(supplier.name()), supplier.creditCode(), head.label().context().version(),
                head.suite().code(), hash, HexFormat.of().formatHex(head.label().formHash()), head.bytes().length + head.label().sealedSize(),
                EXACT.format(received), EXACT.format(tender.deadline()), null, null).signedWith(seed);
    }

    /** Ed25519, base64: what signs receipts. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    static String exact(Instant instant) {
        return EXACT.format(instant);
    }

    /** Unlike a counter it does not tell how many bids came before. */
    private static String number(String caseNo, String hash, Instant received) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((hash + received).getBytes(StandardCharsets.UTF_8));
            return caseNo + "-" + HexFormat.of().withUpperCase().formatHex(digest).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    byte[] paper(Receipt receipt) {
        if (!receipt.signatureHolds() || !publicKey().equals(receipt.platformKey())) {
            throw Refused.invalid(Ground.of("bid.receipt-signature"));
        }
        String name = cases.byNo(receipt.project()).map(Case::name).orElse(receipt.project());
        return renderer.pdf("paper/bid-receipt.ftlh", new ReceiptFacts(receipt, name, local(receipt.receivedAt()), local(receipt.deadline())),
                Locale.SIMPLIFIED_CHINESE);
    }

    private static String local(String instant) {
        return SECONDS.format(LocalDateTime.ofInstant(Instant.parse(instant), PlatformClock.ZONE));
    }
}
