package onething.web.matter;

import java.util.List;
import java.util.Optional;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.ClockEffect;
import onething.web.guide.FormView;
import onething.web.guide.FormView.FieldView;
import onething.web.guide.NamedView;
import onething.web.wire.Values;

/// An action that may be taken, and what whoever takes it has to say.
public record ActionOfferView(
        String code,
        String title,
        String kind,
        List<EffectView> effects,
        Optional<String> paper,
        List<NamedView> outcomes,
        List<GroundView> grounds,
        List<FieldView> inputs) {

    public static ActionOfferView of(ActionGuide action) {
        return new ActionOfferView(
                action.code().value(),
                action.title(),
                Values.kebab(action.kind()),
                action.effects().stream().map(EffectView::of).toList(),
                action.paper(Optional.empty()).map(Object::toString),
                action.outcomes().stream()
                        .map(outcome -> new NamedView(outcome.code().value(), outcome.title()))
                        .toList(),
                action.grounds().stream()
                        .map(ground -> new GroundView(ground.code().value(), ground.title(), ground.basis()))
                        .toList(),
                FormView.fields(action.inputs()));
    }

    /// What it does to which clock.
    public record EffectView(String effect, Optional<String> clock) {

        static EffectView of(ClockEffect effect) {
            return new EffectView(effect.text().split(":", 2)[0], effect.about().map(Object::toString));
        }
    }

    /// A legal ground, with its article.
    public record GroundView(String code, String title, String basis) {}
}
