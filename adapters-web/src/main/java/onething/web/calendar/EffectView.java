package onething.web.calendar;

import java.util.Arrays;
import java.util.List;
import onething.application.port.RecordedNotice.Tally;
import onething.domain.deadline.Recalculation.Effect;

/// How many due dates have this effect, and in how many matters, over all offices.
record EffectView(String effect, long sides, long matters) {

    /// One entry for every effect there is, also where the number is 0.
    static List<EffectView> of(List<Tally> tallies) {
        return Arrays.stream(Effect.values())
                .map(effect -> of(
                        effect,
                        tallies.stream()
                                .filter(tally -> tally.effect() == effect)
                                .toList()))
                .toList();
    }

    private static EffectView of(Effect effect, List<Tally> tallies) {
        return new EffectView(
                effect.wireName(),
                tallies.stream().mapToLong(Tally::sides).sum(),
                tallies.stream().mapToLong(Tally::matters).sum());
    }
}
