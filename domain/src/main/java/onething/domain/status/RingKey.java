package onething.domain.status;

import java.time.LocalDate;
import java.time.Period;

/// A key of a ring, without its secret.
///
/// How long a key may protect new data is its originator usage period (NIST SP 800-57 Part 1 Rev. 5, 5.3.6, table
/// 1): for a symmetric key that encrypts data or authenticates it, at most two years. GB/T 39786-2021 asks for a
/// rule about the replacement of keys, and gives no number.
///
/// @param current whether it protects new data; the others only read
/// @param made    the day on which it was made
/// @param longest how long it may protect new data
public record RingKey(KeyRingName ring, String id, boolean current, LocalDate made, Period longest) {

    /// Whether another key should protect new data from this day on. A key of the future has a mistyped day, which
    /// would hide its age, so it is due too.
    public boolean isDue(LocalDate today) {
        return current && (made.isAfter(today) || !made.plus(longest).isAfter(today));
    }
}
