// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set. */
@ObjectClassDefinition(name = "Sen: web", description = "Limits of the web service")
public @interface WebSettings {

    String PID = "vn.sen.web";

    @AttributeDefinition(
            name = "Public requests a second",
            description = "How many requests a second one client address may make to public resources; 0: no limit",
            min = "0",
            max = "1000000")
    int public_requests_per_second() default 50;

    @AttributeDefinition(
            name = "Public requests at once",
            description = "How many such requests may come in one burst",
            min = "1",
            max = "1000000")
    int public_requests_burst() default 200;

    @AttributeDefinition(
            name = "Longest request",
            description = "Seconds after which a request is interrupted and answered 503; 0: never",
            min = "0",
            max = "86400")
    int request_seconds() default 60;
}
