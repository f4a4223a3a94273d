// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import vn.sen.web.api.AgencyRole;
import vn.sen.web.api.BodyLimit;
import vn.sen.web.api.Idempotent;
import vn.sen.web.api.RecentlyConfirmed;
import vn.sen.web.api.TimeLimit;

/**
 * What the marks on a resource method say, read once when its container is built.
 *
 * @param open true for everybody
 * @param roles one of these is needed unless the method is open; none: nobody may call it
 * @param bodyLimit in bytes
 * @param bodyNeeded true when the method takes the body as a parameter, which would be null without one
 * @param timeBound in nanoseconds; empty for the usual one
 * @param confirmed true when a person must have shown recently again who it is
 * @param atAgency true when a role that is held at an agency only opens the method too
 */
public record MethodRules(
        boolean open,
        List<String> roles,
        long bodyLimit,
        boolean bodyNeeded,
        boolean idempotent,
        OptionalLong timeBound,
        boolean confirmed,
        boolean atAgency) {

    public static final long USUAL_BODY_LIMIT = 1 << 20;

    public MethodRules {
        roles = List.copyOf(roles);
    }

    /** The rules of a method; empty when neither it nor its class states who may call it. */
    public static Optional<MethodRules> of(Method method, Class<?> resource) {
        Optional<Access> access = access(method).or(() -> access(resource));
        BodyLimit limit = method.getAnnotation(BodyLimit.class);
        TimeLimit time = method.getAnnotation(TimeLimit.class);
        boolean idempotent =
                method.isAnnotationPresent(Idempotent.class) || resource.isAnnotationPresent(Idempotent.class);
        boolean confirmed = method.isAnnotationPresent(RecentlyConfirmed.class)
                || resource.isAnnotationPresent(RecentlyConfirmed.class);
        return access.map(allowed -> new MethodRules(
                allowed.open,
                allowed.roles,
                limit == null ? USUAL_BODY_LIMIT : limit.value(),
                Arrays.stream(method.getParameters()).anyMatch(MethodRules::isBody),
                idempotent,
                time == null ? OptionalLong.empty() : OptionalLong.of(TimeUnit.SECONDS.toNanos(time.value())),
                confirmed,
                method.isAnnotationPresent(AgencyRole.class) || resource.isAnnotationPresent(AgencyRole.class)));
    }

    private static Optional<Access> access(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(new Access(false, List.of()));
        }
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Optional.of(new Access(false, List.of(roles.value())));
        }
        return element.isAnnotationPresent(PermitAll.class)
                ? Optional.of(new Access(true, List.of()))
                : Optional.empty();
    }

    private static boolean isBody(Parameter parameter) {
        return !InputStream.class.isAssignableFrom(parameter.getType())
                && Arrays.stream(parameter.getAnnotations())
                        .map(mark -> mark.annotationType().getPackageName())
                        .noneMatch(name -> name.startsWith("jakarta.ws.rs"));
    }

    private record Access(boolean open, List<String> roles) {}
}
