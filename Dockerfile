# The site behind nginx, as an ordinary user, on port 8080. The root of the container may be read-only:
#   docker build --build-arg SITE_URL=https://example.org/ -t site .
#   docker run --read-only --tmpfs /tmp -p 8080:8080 site
FROM node:24-slim AS build
ARG SITE_URL=http://localhost:8080/
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm install
COPY . .
RUN SITE_URL=$SITE_URL npm run build

FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY --from=build /site/.hosting/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /site/dist /usr/share/nginx/html
