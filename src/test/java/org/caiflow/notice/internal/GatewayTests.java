package org.caiflow.notice.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.caiflow.kernel.Refused;
import org.caiflow.notice.Gateways.Channel;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The lines to the operators, against operators of our own on this machine. */
class GatewayTests {

    private static final String TEXT = "【采流】您被抽取为评审专家，请于3月3日10时前答复：https://example.cn/portal/calls/0123456789abcdef0123456789，地点：公共资源交易中心第二评标室。";
    private static final String MOBILE = "13800000000";
    private static final int PATIENCE = 10;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void aShortMessageGoesOutAndItsReceiptComesBack() throws Exception {
        var center = new Center();
        int port = freePort();
        try (var listener = new SMPPServerSessionListener(port)) {
            center.accept(listener);
            var gateway = new SmppGateway("127.0.0.1", port, "caiflow", "secret", "10690000");
            gateway.listen((channel, id, delivered, words) -> told.add(channel + " " + id + " " + delivered + " " + words));

            String id = gateway.send("ref", MOBILE, TEXT);

            assertThat(center.submitted.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(MOBILE + " " + TEXT);
            center.receipt(id, DeliveryReceiptState.DELIVRD);
            assertThat(told.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(Channel.SMS + " " + id + " true DELIVRD");
            String second = gateway.send("ref2", MOBILE, TEXT);
            center.receipt(second, DeliveryReceiptState.UNDELIV);
            assertThat(told.poll(PATIENCE, TimeUnit.SECONDS)).isEqualTo(Channel.SMS + " " + second + " false UNDELIV");
            gateway.close();
        }
    }

    @Test
    void aCenterThatIsAwayIsToldAsSuch() throws IOException {
        var gateway = new SmppGateway("127.0.0.1", freePort(), "caiflow", "secret", "10690000");

        assertThatThrownBy(() -> gateway.send("ref", MOBILE, TEXT)).isInstanceOf(IOException.class);
    }

    @Test
    void aVoiceCallIsSignedBothWays() throws Exception {
        var asked = new LinkedBlockingQueue<JsonNode>();
        var signatures = new LinkedBlockingQueue<String>();
        var operator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        operator.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(new ObjectMapper().readTree(body));
            signatures.add(exchange.getRequestHeaders().getFirst(VoiceGateway.SIGNATURE));
            byte[] answer = "{\"id\":\"call-7\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        operator.start();
        try {
            var gateway = new VoiceGateway(URI.create("http://127.0.0.1:" + operator.getAddress().getPort() + "/calls"), "shared", "http://here");
            gateway.listen((channel, id, delivered, words) -> told.add(channel + " " + id + " " + delivered + " " + words));

            assertThat(gateway.send("ref", MOBILE, TEXT)).isEqualTo("call-7");
            assertThat(asked.poll().path("callback").asText()).isEqualTo("http://here/api/v1/gateways/voice");
            assertThat(signatures.poll()).matches("[0-9a-f]{64}");

            byte[] receipt = "{\"id\":\"call-7\",\"state\":\"ANSWERED\"}".getBytes(StandardCharsets.UTF_8);
            gateway.heard(receipt, gateway.signature(receipt));
            assertThat(told.poll()).isEqualTo(Channel.VOICE + " call-7 true ANSWERED");
            assertThatThrownBy(() -> gateway.heard(receipt, "0".repeat(64))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> gateway.heard(receipt, null)).isInstanceOf(Refused.class);
        } finally {
            operator.stop(0);
        }
    }

    private static int freePort() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closed.getLocalPort();
        }
    }

    /** A short message centre that takes everything. */
    private static final class Center implements ServerMessageReceiverListener {

        final BlockingQueue<String> submitted = new LinkedBlockingQueue<>();
        private final BlockingQueue<SMPPServerSession> sessions = new LinkedBlockingQueue<>();
        private SMPPServerSession session;
        private int count;

        void accept(SMPPServerSessionListener listener) {
            var thread = new Thread(() -> {
                try {
                    SMPPServerSession accepted = listener.accept();
                    accepted.setMessageReceiverListener(this);
                    accepted.waitForBind(TimeUnit.SECONDS.toMillis(PATIENCE)).accept("centre");
                    sessions.add(accepted);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        void receipt(String id, DeliveryReceiptState state) throws Exception {
            if (session == null) {
                session = sessions.poll(PATIENCE, TimeUnit.SECONDS);
            }
            var receipt = new DeliveryReceipt(id, 1, 1, new Date(0), new Date(0), state, "000", "");
            session.deliverShortMessage("", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, MOBILE, TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN, "10690000", new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0, (byte) 0, new RegisteredDelivery(0), GeneralDataCoding.DEFAULT, receipt.toString().getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
            byte[] payload = ((OptionalParameter.OctetString) message.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD.code())).getValue();
            submitted.add(message.getDestAddress() + " " + new String(payload, StandardCharsets.UTF_16BE));
            try {
                return new SubmitSmResult(new MessageId(Integer.toHexString(++count)), new OptionalParameter[0]);
            } catch (org.jsmpp.PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
