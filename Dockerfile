# The service and the command line in one image.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
# Packages are restored before the sources are there: a changed source restores none anew.
COPY src/SearchService.Api/SearchService.Api.csproj src/SearchService.Api/
COPY src/SearchService.Archive/SearchService.Archive.csproj src/SearchService.Archive/
COPY src/SearchService.Articles/SearchService.Articles.csproj src/SearchService.Articles/
COPY src/SearchService.Entities/SearchService.Entities.csproj src/SearchService.Entities/
COPY src/SearchService.Files/SearchService.Files.csproj src/SearchService.Files/
COPY src/SearchService.Index/SearchService.Index.csproj src/SearchService.Index/
COPY src/SearchService.Indexer/SearchService.Indexer.csproj src/SearchService.Indexer/
COPY src/SearchService.OpenSearch/SearchService.OpenSearch.csproj src/SearchService.OpenSearch/
COPY src/SearchService.Queries/SearchService.Queries.csproj src/SearchService.Queries/
COPY src/SearchService.ReaderHost/SearchService.ReaderHost.csproj src/SearchService.ReaderHost/
COPY src/SearchService.Readers/SearchService.Readers.csproj src/SearchService.Readers/
COPY src/SearchService.Stores/SearchService.Stores.csproj src/SearchService.Stores/
COPY src/SearchService.Wire/SearchService.Wire.csproj src/SearchService.Wire/
# Compiled for this machine beforehand: a start and a short command spend less on compiling.
ARG READY="--use-current-runtime -p:SelfContained=false -p:PublishReadyToRun=true"
RUN dotnet restore src/SearchService.Api $READY && dotnet restore src/SearchService.Indexer $READY
COPY LICENSE NOTICE ./
COPY src src
RUN dotnet publish src/SearchService.Api -c Release --no-restore $READY -o /app \
 && dotnet publish src/SearchService.Indexer -c Release --no-restore $READY -o /app

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
