package onething.identity.yuexinqian;

import onething.domain.signin.FaceOutcome;
import org.jspecify.annotations.Nullable;

/// Translates the provider's numbers. An unknown number means that the provider failed, never that a person
/// passed.
final class Verdicts {

    private static final int PASSED = 10000;

    private Verdicts() {}

    /// The outcome of an answer to a code, to a token or to the start of a comparison.
    static FaceOutcome ofError(@Nullable Integer errcode) {
        return switch (errcode == null ? -1 : errcode) {
            case 40029 -> FaceOutcome.EXPIRED;
            case 40163 -> FaceOutcome.REPLAYED;
            case 40003 -> FaceOutcome.IDENTITY_MISMATCH;
            case 16, 40016 -> FaceOutcome.LOCKED;
            default -> FaceOutcome.PROVIDER_ERROR;
        };
    }

    /// The outcome of a comparison: passed only without an error and with exactly the one success number.
    static FaceOutcome ofResult(@Nullable Integer errcode, @Nullable Integer verifyRet) {
        if (errcode == null || errcode != 0) {
            return ofError(errcode);
        }
        if (verifyRet == null) {
            return FaceOutcome.PENDING;
        }
        return switch (verifyRet) {
            case PASSED -> FaceOutcome.VERIFIED;
            case 10002 -> FaceOutcome.LIVENESS_FAILED;
            case 10003 -> FaceOutcome.IDENTITY_MISMATCH;
            case 10004 -> FaceOutcome.NOT_SAME_PERSON;
            case 10009 -> FaceOutcome.NO_REFERENCE;
            case 90002, 90003, 90004, 90005, 90006 -> FaceOutcome.CANCELLED;
            case 90001, 90007, 90008, 90009, 90010, 90011, 90012, 90013, 90014 -> FaceOutcome.DEVICE_OR_PERMISSION;
            case 10020, 90017, 90107 -> FaceOutcome.EXPIRED;
            default -> FaceOutcome.PROVIDER_ERROR;
        };
    }
}
