// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.Objects;

/**
 * What became of an attempt to send.
 *
 * @param proof by which the channel knows the message again, also in a later {@link DeliveryReports}; empty unless sent
 * @param reason code in kebab-case of why it was not sent; empty when it was
 * @param detail what the other side said, for administrators; addresses in it are hidden before it is kept
 */
public record SendResult(Outcome outcome, String proof, String reason, String detail) {

    /** What it means for the message. */
    public enum Outcome {
        /** Taken over by the channel. */
        SENT,
        /** Refused for good on this channel; the next one is tried. */
        REFUSED,
        /** Refused for now; this message is tried again later. */
        LATER,
        /** The channel as a whole cannot be used now; everything waits, and nothing counts as an attempt. */
        AWAY,
        /** Nobody knows whether it was sent; see {@link ChannelTraits#repeatable}. */
        UNCERTAIN
    }

    public SendResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }

    public static SendResult sent(String proof, String detail) {
        return new SendResult(Outcome.SENT, proof, "", detail);
    }

    public static SendResult refused(String reason, String detail) {
        return new SendResult(Outcome.REFUSED, "", reason, detail);
    }

    public static SendResult later(String reason, String detail) {
        return new SendResult(Outcome.LATER, "", reason, detail);
    }

    public static SendResult away(String reason, String detail) {
        return new SendResult(Outcome.AWAY, "", reason, detail);
    }

    public static SendResult uncertain(String reason, String detail) {
        return new SendResult(Outcome.UNCERTAIN, "", reason, detail);
    }
}
