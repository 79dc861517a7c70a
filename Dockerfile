# The service and the command line in one image.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src src
# Compiled for this machine beforehand: a start and a short command spend less on compiling.
ARG READY="--use-current-runtime --self-contained false -p:PublishReadyToRun=true"
RUN dotnet publish src/SearchService.Api -c Release $READY -o /app \
 && dotnet publish src/SearchService.Indexer -c Release $READY -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY seeds /articles
RUN mkdir /index-data /curated && chown "$APP_UID" /index-data /curated
# No socket for debuggers is opened in /tmp.
ENV DOTNET_EnableDiagnostics=0
# The youngest generation of objects has 64 MB: fewer collections while articles are read.
ENV DOTNET_GCgen0size=0x4000000
ENV SEARCH_INDEX=/index-data \
    SEARCH_ARCHIVE=/articles \
    SEARCH_CURATED=/curated \
    SEARCH_URLS=http://+:8080
VOLUME ["/index-data", "/curated"]
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "SearchService.Api.dll"]
