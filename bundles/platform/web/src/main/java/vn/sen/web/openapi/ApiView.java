// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.openapi;

import java.util.List;
import java.util.Optional;

/**
 * The description of the API as its page shows it.
 *
 * @param schemas data types that operations refer to
 */
public record ApiView(List<Group> groups, List<Schema> schemas) {

    public ApiView {
        groups = List.copyOf(groups);
        schemas = List.copyOf(schemas);
    }

    /** Operations that belong together. */
    public record Group(String name, String anchor, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param roles one of these is needed; empty: public
     * @param body type of the request body
     * @param curl an example to copy
     */
    public record Operation(
            String verb,
            String path,
            String summary,
            String description,
            List<String> roles,
            List<Field> parameters,
            Optional<Type> body,
            List<Answer> answers,
            String curl) {}

    /** A parameter, or a field of a data type. */
    public record Field(String name, String place, Type type, boolean required, String description) {}

    /** A possible answer. */
    public record Answer(String status, String description, Optional<Type> type) {}

    /**
     * A type in words.
     *
     * @param schema name of the data type it leads to
     */
    public record Type(String text, Optional<String> schema) {}

    /** A data type. */
    public record Schema(String name, String description, List<Field> fields) {}
}
