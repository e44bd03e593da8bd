package onething.bootstrap.local;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// Marks what exists in local mode only (`onething.mode: local`, which is the default).
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "onething.mode", havingValue = "local", matchIfMissing = true)
@interface LocalMode {}
