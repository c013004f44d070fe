package org.caiflow.notice.internal;

import org.caiflow.notice.Gateways.Channel;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jakarta.annotation.PreDestroy;

/** Short messages by SMPP 3.4: one session, bound when the first message goes out, bound again when it broke. */
@Component
@ConditionalOnProperty("caiflow.sms.smpp.host")
class SmppGateway implements Gateway, MessageReceiverListener {

    private static final byte NONE = 0;

    private final String host;
    private final int port;
    private final String system;
    private final String password;
    private final String source;
    private SMPPSession session;
    private Heard heard = (channel, id, delivered, words) -> { };

    @Autowired
    SmppGateway(@Value("${caiflow.sms.smpp.host}") String host, @Value("${caiflow.sms.smpp.port:2775}") int port,
                @Value("${caiflow.sms.smpp.system-id}") String system, @Value("${caiflow.sms.smpp.password}") String password,
                @Value("${caiflow.sms.smpp.source}") String source) {
        this.host = host;
        this.port = port;
        this.system = system;
        this.password = password;
        this.source = source;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public void listen(Heard listener) {
        heard = listener;
    }

    @Override
    public synchronized String send(String reference, String mobile, String text) throws IOException {
        try {
            return bound().submitShortMessage("", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, source, TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.ISDN, mobile, new ESMClass(), NONE, NONE, null, null,
                    new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE), NONE, new GeneralDataCoding(Alphabet.ALPHA_UCS2), NONE, new byte[0],
                    // whatever its length: the operator cuts it for the phone
                    new OptionalParameter.Message_payload(text.getBytes(StandardCharsets.UTF_16BE))).getMessageId();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException refused) {
            throw new IOException(refused);
        }
    }

    private SMPPSession bound() throws IOException {
        if (session == null || !session.getSessionState().isBound()) {
            var fresh = new SMPPSession();
            fresh.setMessageReceiverListener(this);
            fresh.connectAndBind(host, port, new BindParameter(BindType.BIND_TRX, system, password, "", TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN, null));
            session = fresh;
        }
        return session;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (message.isSmscDeliveryReceipt()) {
            try {
                var receipt = message.getShortMessageAsDeliveryReceipt();
                DeliveryReceiptState state = receipt.getFinalStatus();
                if (state != DeliveryReceiptState.ENROUTE && state != DeliveryReceiptState.ACCEPTD) {
                    heard.told(Channel.SMS, receipt.getId(), state == DeliveryReceiptState.DELIVRD, String.valueOf(state));
                }
            } catch (InvalidDeliveryReceiptException unreadable) {
                throw new ProcessRequestException("unreadable receipt", 0x08, unreadable);
            }
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // nothing waits for it
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used", 0x03);
    }

    @PreDestroy
    synchronized void close() {
        if (session != null) {
            session.unbindAndClose();
        }
    }
}
