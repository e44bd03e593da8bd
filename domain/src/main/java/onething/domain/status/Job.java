package onething.domain.status;

import java.time.Duration;
import onething.domain.code.WireNamed;

/// A job that runs by itself, again and again.
public enum Job implements WireNamed {
    CLOCK_SWEEP("clock-sweep", Duration.ofSeconds(10)),
    CONTENT_COLLECTION("content-collection", Duration.ofHours(1)),
    DESK_FIGURES("desk-figures", Duration.ofSeconds(10)),
    FIGURES("figures", Duration.ofMinutes(1)),
    KEY_ROTATION("key-rotation", Duration.ofHours(1)),
    MOVE_MATTERS("move-matters", Duration.ofMinutes(1)),
    NOTIFICATIONS("notifications", Duration.ofSeconds(1)),
    PAYMENTS("payments", Duration.ofSeconds(1)),
    RECALCULATION("recalculation", Duration.ofSeconds(1)),
    RECORD_PUSH("record-push", Duration.ofSeconds(1)),
    REENCRYPTION("reencryption", Duration.ofHours(1)),
    RETENTION("retention", Duration.ofHours(1)),
    SEALS("seals", Duration.ofSeconds(1)),
    SIGN_IN_SWEEP("sign-in-sweep", Duration.ofHours(1)),
    TRAIL_SEAL("trail-seal", Duration.ofMinutes(1));

    private final String wireName;

    private final Duration pause;

    Job(String wireName, Duration pause) {
        this.wireName = wireName;
        this.pause = pause;
    }

    /// The pause after a run, unless a setting says another.
    public Duration pause() {
        return pause;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
