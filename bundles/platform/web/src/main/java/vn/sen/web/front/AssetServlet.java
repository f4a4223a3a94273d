// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.sen.web.container.PlainServlet;
import vn.sen.web.page.Assets;

/** Sends static files. Their paths change with their bytes, so the answer may be kept for ever. */
public final class AssetServlet extends PlainServlet {

    private final Assets assets;
    private final NotFoundServlet otherwise;

    /**
     * Makes the servlet.
     *
     * @param otherwise answers for a path without a file
     */
    public AssetServlet(Assets assets, NotFoundServlet otherwise) {
        this.assets = assets;
        this.otherwise = otherwise;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Assets.Asset> found = assets.find(request.getRequestURI());
        if (found.isEmpty()) {
            otherwise.answer(request, response);
            return;
        }
        Assets.Asset asset = found.get();
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        byte[] body = asset.plain();
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = asset.packed();
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
