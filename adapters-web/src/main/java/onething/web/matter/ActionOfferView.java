package onething.web.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionPart;
import onething.domain.procedure.ClockEffect;
import onething.web.guide.FormView;
import onething.web.guide.FormView.FieldView;
import onething.web.guide.NamedView;

/// An action that the caller may take now. It lists what the request takes and requires, by the names of
/// the request's properties, and the inputs that the guide asks for besides.
public record ActionOfferView(
        String code,
        String title,
        String kind,
        List<String> takes,
        List<String> needs,
        List<EffectView> effects,
        Optional<String> paper,
        List<NamedView> outcomes,
        List<GroundView> grounds,
        List<FieldView> inputs) {

    public static ActionOfferView of(ActionGuide action) {
        return new ActionOfferView(
                action.code().value(),
                action.title(),
                action.kind().wireName(),
                parts(action.takes()),
                parts(action.needs()),
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

    private static List<String> parts(Set<ActionPart> parts) {
        return parts.stream().sorted().map(ActionPart::wireName).toList();
    }

    /// The effect of the action on a clock.
    public record EffectView(String effect, Optional<String> clock) {

        static EffectView of(ClockEffect effect) {
            return new EffectView(effect.text().split(":", 2)[0], effect.about().map(Object::toString));
        }
    }

    /// A legal ground for a pause or an extension, with its article.
    public record GroundView(String code, String title, String basis) {}
}
