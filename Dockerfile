# The site behind nginx, as an ordinary user, on port 8080. The root of the container may be read-only:
#   docker build --build-arg SITE_URL=https://example.org/ -t site .
#   docker run --read-only --tmpfs /tmp -p 8080:8080 site
# SITE_URL is not needed where content/site.yaml has an address. A folder in it becomes a folder of the server.
FROM node:24-slim AS build
ARG SITE_URL=""
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN test -n "$SITE_URL" || grep -q '^address:' content/site.yaml || { echo 'Say where the site will be: --build-arg SITE_URL=https://example.org/'; exit 1; }
RUN SITE_URL="$SITE_URL" npm run build
RUN SITE_URL="$SITE_URL" node -e "import('./src/hosting/address.ts').then(({ readSettings, siteAddress }) => \
      fs.cpSync('dist', path.join('/public', siteAddress(readSettings('.')).pathname), { recursive: true }))"

# It sends gzip: nginx's own image has no module for Brotli, and Caddy's does not start where every capability is dropped.
FROM nginxinc/nginx-unprivileged:1.30-alpine
COPY --from=build /site/src/hosting/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /public /usr/share/nginx/html
# Any answer will do: with a folder in SITE_URL, the top of the server is empty.
HEALTHCHECK CMD wget -SO /dev/null http://localhost:8080/ 2>&1 | grep -q HTTP/
