package onething.bootstrap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Whether main calls a method. What only tests call belongs to the tests.
///
/// These pass, because others call them: a method with an annotation (a framework calls it), an override (the
/// holder of the supertype calls it), an accessor of a record (JSON and MapStruct call it), and what the
/// compiler adds.
final class UsedByMain {

    /// Methods that only tests call and that stay, with the reason.
    private static final Map<String, String> STAY = Map.of(
            "Message.isVisible", "SQL carries the rule out; MessagesContract holds both together",
            "FileQuota.allows", "SQL carries the rule out; HandInContract holds both together",
            "AttemptAllowance.usedUntilAfter", "SQL carries the rule out; AttemptAllowancesContract holds both",
            "Trail.flaw", "the whole trail of a matter: tests check with it what the service has written");

    private UsedByMain() {}

    static ArchCondition<JavaMethod> calledByMain() {
        return new ArchCondition<>("be called by main") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method,
                        isCalledByOthers(method) || isCalled(method) || STAY.containsKey(nameOf(method)),
                        method.getFullName() + " is called by tests only"));
            }
        };
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /// A caller that knows the subtype calls the override.
    private static boolean isCalled(JavaMethod method) {
        return Stream.concat(Stream.of(method), overriding(method))
                .anyMatch(each -> each.getAccessesToSelf().stream()
                        .anyMatch(access -> !access.getOrigin().equals(method)));
    }

    private static Stream<JavaMethod> overriding(JavaMethod method) {
        return method.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(other -> signatureOf(other).equals(signatureOf(method)));
    }

    private static boolean isCalledByOthers(JavaMethod method) {
        return !method.getAnnotations().isEmpty()
                || isAddedByCompiler(method)
                || isAccessor(method)
                || isMain(method)
                || isOverride(method);
    }

    private static boolean isAddedByCompiler(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.BRIDGE)
                || method.getOwner().isEnum() && Set.of("values", "valueOf").contains(method.getName());
    }

    private static boolean isAccessor(JavaMethod method) {
        var owner = method.getOwner();
        return owner.isRecord()
                && method.getParameters().isEmpty()
                && owner.tryGetField(method.getName()).isPresent();
    }

    private static boolean isMain(JavaMethod method) {
        return method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isOverride(JavaMethod method) {
        var owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(UsedByMain::signaturesOf)
                .anyMatch(signatureOf(method)::equals);
    }

    /// Types of libraries are not imported, so reflection reads their methods.
    private static Stream<String> signaturesOf(JavaClass type) {
        return type.getPackageName().startsWith("onething")
                ? type.getMethods().stream().map(UsedByMain::signatureOf)
                : Arrays.stream(type.reflect().getDeclaredMethods())
                        .map(method -> method.getName() + method.getParameterCount());
    }

    /// A subtype may state the types of generic parameters, so only their number is compared.
    private static String signatureOf(JavaMethod method) {
        return method.getName() + method.getParameters().size();
    }
}
