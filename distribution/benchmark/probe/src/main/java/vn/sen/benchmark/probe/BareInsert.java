// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.probe;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The statements of recording a procedure with nothing around them: the body is stored as it came, unread, by plain
 * JDBC. What this reaches is the most that any resource of this server could.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/benchmark/insert")
public final class BareInsert extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String INSERT = "INSERT INTO procedures.procedure_version (ID, CODE, CONTENT, DIGEST, FIELD,"
            + " NAME, recorded_at, recorded_by, valid_from, valid_to, VERSION) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TOUCH =
            "UPDATE procedures.revision_stripe SET REVISION = (REVISION + 1) WHERE (STRIPE = ?)";
    private static final int STRIPES = 16;

    private final transient DataSource source;

    @Activate
    public BareInsert(@Reference(target = "(sen.name=main)") DataSource source) {
        this.source = source;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, new String(body, StandardCharsets.UTF_8));
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void insert(Connection connection, String content) throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, new UUID(System.currentTimeMillis() << STRIPES | 0x7000L, random.nextLong()));
            insert.setString(2, "b" + random.nextLong(Long.MAX_VALUE / 1000));
            insert.setString(3, content);
            insert.setString(4, "0".repeat(64));
            insert.setString(5, "Hộ tịch");
            insert.setString(6, "Đăng ký khai sinh có yếu tố nước ngoài");
            insert.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
            insert.setString(8, "bare");
            insert.setObject(9, null, java.sql.Types.DATE);
            insert.setObject(10, null, java.sql.Types.DATE);
            insert.setInt(11, 1);
            insert.executeUpdate();
        }
        try (PreparedStatement touch = connection.prepareStatement(TOUCH)) {
            touch.setInt(1, random.nextInt(STRIPES));
            touch.executeUpdate();
        }
    }
}
