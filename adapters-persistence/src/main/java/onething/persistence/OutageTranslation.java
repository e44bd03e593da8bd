package onething.persistence;

import onething.persistence.documents.DocumentsFailure;
import onething.persistence.relational.connection.DatabaseFailure;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Around every driven port that this module carries out: a failure that comes from a database or a disk that is
/// away or full is told as [onething.application.port.Unavailable], so that no caller has to know what the port
/// stands on.
@Component
class OutageTranslation implements BeanPostProcessor {

    private static final String HERE = OutageTranslation.class.getPackageName();
    private static final String PORTS = "onething.application.port.out";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return isPort(bean) ? translating(bean) : bean;
    }

    /// The class may be one that the framework has derived.
    private static boolean isPort(Object bean) {
        return bean.getClass().getPackageName().startsWith(HERE)
                && ClassUtils.getAllInterfacesForClassAsSet(bean.getClass()).stream()
                        .anyMatch(each -> each.getPackageName().startsWith(PORTS));
    }

    private static Object translating(Object port) {
        MethodInterceptor translation = OutageTranslation::call;
        if (port instanceof Advised advised) {
            advised.addAdvice(translation);
            return port;
        }
        var proxy = new ProxyFactory(port);
        proxy.addAdvice(translation);
        return proxy.getProxy(port.getClass().getClassLoader());
    }

    private static @Nullable Object call(MethodInvocation call) throws Throwable {
        return switch (call.proceed()) {
            case Mono<?> one -> one.onErrorMap(OutageTranslation::translated);
            case Flux<?> many -> many.onErrorMap(OutageTranslation::translated);
            case null -> null;
            case Object other -> other;
        };
    }

    static Throwable translated(Throwable failure) {
        return DatabaseFailure.unavailable(failure)
                .or(() -> DocumentsFailure.unavailable(failure))
                .map(Throwable.class::cast)
                .orElse(failure);
    }
}
